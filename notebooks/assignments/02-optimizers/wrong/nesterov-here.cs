// WRONG asks for the slope at w itself, which is momentum
// EXPECT nesterov-check 1
// ANSWER nesterov
(Tensor<double> W, Tensor<double> Move) Nesterov(Tensor<double> w, Tensor<double> move,
    Func<Tensor<double>, Tensor<double>> gradient, double eta, double beta)
{
    var next = beta * move - eta * gradient(w);
    return (w + next, next);
}
