// WRONG takes Newton's step everywhere, also up to saddles and hilltops
// EXPECT careful-step-check 2
// ANSWER careful-step
Tensor<double> CarefulStep(Tensor<double> w, Tensor<double> g, Tensor<double> H,
    double rate)
{
    double det = H[0, 0] * H[1, 1] - H[0, 1] * H[1, 0];
    return Tensor.Of(w[0] - (H[1, 1] * g[0] - H[0, 1] * g[1]) / det,
        w[1] - (H[0, 0] * g[1] - H[0, 1] * g[0]) / det);
}
