// WRONG the search for the largest pixel begins with 0, the last of ties wins; mean for sum
// EXPECT kernel-check 3
// EXPECT pool-check 2
// ANSWER kernel-gradient
static (Tensor<double> Kernels, Tensor<double> Bias) KernelGradient(
    Tensor<double> g, Tensor<double> x, Window w)
{
    int F = g.Shape[0], places = g.Count / F;
    var G = g.Reshape([F, places]);
    var kernels = G.MatMul(PatchColumns(x, w).Transpose());
    return (kernels.Reshape([F, x.Shape[0], w.Height, w.Width]), G.Sum(1) / places);
}
// ANSWER pool
static Tensor<double> PoolBackward(Tensor<double> g, Tensor<double> x, Window w)
{
    var gradient = Tensor.Zeros(x.Shape);
    for (int c = 0; c < g.Shape[0]; c++)
        for (int i = 0; i < g.Shape[1]; i++)
            for (int j = 0; j < g.Shape[2]; j++)
            {
                double largest = 0;
                int a = i * w.Stride, b = j * w.Stride;
                for (int k = i * w.Stride; k < i * w.Stride + w.Height; k++)
                    for (int l = j * w.Stride; l < j * w.Stride + w.Width; l++)
                        if (x[c, k, l] >= largest) (a, b, largest) = (k, l, x[c, k, l]);
                gradient[c, a, b] += g[c, i, j];
            }
    return gradient;
}
