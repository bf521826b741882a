// WRONG divides each entry of the gradient by its own curvature, as if nothing coupled them
// EXPECT careful-step-check 2
// ANSWER careful-step
Tensor<double> CarefulStep(Tensor<double> w, Tensor<double> g, Tensor<double> H,
    double rate)
{
    bool bowl = H[0, 0] > 0 && H[0, 0] * H[1, 1] > H[0, 1] * H[0, 1];
    return bowl ? w - g / Tensor.Of(H[0, 0], H[1, 1]) : w - rate * g;
}
