// WRONG looks at the determinant only, which is positive on a hilltop too
// EXPECT careful-step-check 3
// ANSWER careful-step
Tensor<double> CarefulStep(Tensor<double> w, Tensor<double> g, Tensor<double> H,
    double rate)
{
    double det = H[0, 0] * H[1, 1] - H[0, 1] * H[1, 0];
    return det <= 0 ? w - rate * g
        : Tensor.Of(w[0] - (H[1, 1] * g[0] - H[0, 1] * g[1]) / det,
            w[1] - (H[0, 0] * g[1] - H[0, 1] * g[0]) / det);
}
