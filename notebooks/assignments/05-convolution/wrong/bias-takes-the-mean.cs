// WRONG the mean over the places instead of their sum for the bias
// EXPECT kernel-check 3
// ANSWER kernel-gradient
static (Tensor<double> Kernels, Tensor<double> Bias) KernelGradient(
    Tensor<double> g, Tensor<double> x, Window w)
{
    int F = g.Shape[0], places = g.Count / F;
    var G = g.Reshape([F, places]);
    var kernels = G.MatMul(PatchColumns(x, w).Transpose());
    return (kernels.Reshape([F, x.Shape[0], w.Height, w.Width]), G.Sum(1) / places);
}
