// WRONG turns the kernel by 180° and then lets col2im turn it once more
// EXPECT image-check 4
// ANSWER image-gradient
static Tensor<double> ImageGradient(
    Tensor<double> g, Tensor<double> k, int H, int W, Window w)
{
    int F = k.Shape[0], C = k.Shape[1], taps = w.Height * w.Width;
    var turned = k.Copy();
    for (int t = 0; t < k.Count; t++)
        turned.Span[t] = k.Span[t / taps * taps + taps - 1 - t % taps];
    var copies = turned.Reshape([F, C * taps]).Transpose().MatMul(g.Reshape([F, g.Count / F]));
    return FromColumns(copies, C, H, W, w);
}
