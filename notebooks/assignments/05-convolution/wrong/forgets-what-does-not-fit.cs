// WRONG trusts C#'s division where the window does not fit; taps of a pixel before channels
// EXPECT positions-check 2
// EXPECT columns-check 3
// ANSWER positions
static int Places(int n, int h, int s, int p) => (n + 2 * p - h) / s + 1;
// ANSWER columns
static Tensor<double> ToColumns(Tensor<double> x, Window w)
{
    int C = x.Shape[0], H = x.Shape[1], W = x.Shape[2];
    var (rows, across) = w.Positions(H, W);
    var columns = Tensor.Zeros([C * w.Height * w.Width, rows * across]);
    int t = 0;
    for (int k = 0; k < w.Height; k++)
        for (int l = 0; l < w.Width; l++)
            for (int c = 0; c < C; c++, t++)
                for (int q = 0; q < rows * across; q++)
                {
                    int a = q / across * w.Stride + k - w.Padding;
                    int b = q % across * w.Stride + l - w.Padding;
                    if (a >= 0 && a < H && b >= 0 && b < W) columns[t, q] = x[c, a, b];
                }
    return columns;
}
