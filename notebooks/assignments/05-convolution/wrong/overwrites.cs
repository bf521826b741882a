// WRONG overwrites where contributions must be added, in col2im and in the pool
// EXPECT image-check 2
// EXPECT pool-check 3
// ANSWER from-columns
static Tensor<double> FromColumns(Tensor<double> columns, int C, int H, int W, Window w)
{
    var (rows, across) = w.Positions(H, W);
    var image = Tensor.Zeros([C, H, W]);
    for (int c = 0; c < C; c++)
        for (int k = 0; k < w.Height; k++)
            for (int l = 0; l < w.Width; l++)
                for (int q = 0; q < rows * across; q++)
                {
                    int a = q / across * w.Stride + k - w.Padding;
                    int b = q % across * w.Stride + l - w.Padding;
                    if (a >= 0 && a < H && b >= 0 && b < W)
                        image[c, a, b] = columns[(c * w.Height + k) * w.Width + l, q];
                }
    return image;
}
// ANSWER pool
static Tensor<double> PoolBackward(Tensor<double> g, Tensor<double> x, Window w)
{
    var gradient = Tensor.Zeros(x.Shape);
    for (int c = 0; c < g.Shape[0]; c++)
        for (int i = 0; i < g.Shape[1]; i++)
            for (int j = 0; j < g.Shape[2]; j++)
            {
                int a = i * w.Stride, b = j * w.Stride;
                for (int k = 0; k < w.Height; k++)
                    for (int l = 0; l < w.Width; l++)
                        if (x[c, i * w.Stride + k, j * w.Stride + l] > x[c, a, b])
                            (a, b) = (i * w.Stride + k, j * w.Stride + l);
                gradient[c, a, b] = g[c, i, j];
            }
    return gradient;
}
