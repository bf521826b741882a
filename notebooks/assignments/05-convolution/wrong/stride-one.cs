// WRONG im2col knows neither stride nor padding; the bias goes along the places
// EXPECT columns-check 1
// EXPECT convolve-check 3
// ANSWER columns
static Tensor<double> ToColumns(Tensor<double> x, Window w)
{
    int C = x.Shape[0], H = x.Shape[1], W = x.Shape[2];
    int rows = H - w.Height + 1, across = W - w.Width + 1;
    var columns = Tensor.Zeros([C * w.Height * w.Width, rows * across]);
    for (int c = 0; c < C; c++)
        for (int k = 0; k < w.Height; k++)
            for (int l = 0; l < w.Width; l++)
                for (int i = 0; i < rows; i++)
                    for (int j = 0; j < across; j++)
                        columns[(c * w.Height + k) * w.Width + l, i * across + j] =
                            x[c, i + k, j + l];
    return columns;
}
// ANSWER convolve
static Tensor<double> Convolve(
    Tensor<double> x, Tensor<double> k, Tensor<double> b, Window w)
{
    int F = k.Shape[0];
    var (rows, across) = w.Positions(x.Shape[1], x.Shape[2]);
    var Y = k.Reshape([F, k.Count / F]).MatMul(PatchColumns(x, w));
    for (int f = 0; f < F; f++)
        for (int q = 0; q < rows * across; q++) Y[f, q] += b[q % F];
    return Y.Reshape([F, rows, across]);
}
