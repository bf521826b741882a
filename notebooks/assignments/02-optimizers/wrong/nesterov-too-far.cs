// WRONG looks a whole move ahead, at w + Δ
// EXPECT nesterov-check 1
// ANSWER nesterov
(Tensor<double> W, Tensor<double> Move) Nesterov(Tensor<double> w, Tensor<double> move,
    Func<Tensor<double>, Tensor<double>> gradient, double eta, double beta)
{
    var next = beta * move - eta * gradient(w + move);
    return (w + next, next);
}
