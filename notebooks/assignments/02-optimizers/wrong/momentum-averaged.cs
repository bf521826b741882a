// WRONG writes the averaged form, in which the gradient gets only (1 − β)η
// EXPECT momentum-check 0
// ANSWER momentum
(Tensor<double> W, Tensor<double> Move) Momentum(Tensor<double> w, Tensor<double> move,
    Tensor<double> g, double eta, double beta)
{
    var next = beta * move - (1 - beta) * eta * g;
    return (w + next, next);
}
