// WRONG gives the kernels the shape [C, F, h, w]
// EXPECT kernel-check 2
// ANSWER kernel-gradient
static (Tensor<double> Kernels, Tensor<double> Bias) KernelGradient(
    Tensor<double> g, Tensor<double> x, Window w)
{
    int F = g.Shape[0];
    var G = g.Reshape([F, g.Count / F]);
    var kernels = G.MatMul(PatchColumns(x, w).Transpose());
    return (kernels.Reshape([x.Shape[0], F, w.Height, w.Width]), G.Sum(1));
}
