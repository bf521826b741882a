// WRONG has the library answer where that is not allowed
// EXPECT columns-check 0
// EXPECT convolve-check 0
// EXPECT pool-check 0
// ANSWER columns
static Tensor<double> ToColumns(Tensor<double> x, Window w)
{
    var batch = x.Reshape([1, x.Shape[0], x.Shape[1], x.Shape[2]]);
    var columns = Tensor<double>.Linear(batch, new Im2Col(w));
    return columns.Reshape([columns.Shape[1], columns.Shape[2]]);
}
// ANSWER convolve
static Tensor<double> Convolve(
    Tensor<double> x, Tensor<double> k, Tensor<double> b, Window w)
{
    var batch = x.Reshape([1, x.Shape[0], x.Shape[1], x.Shape[2]]);
    var y = Conv2d.Forward(batch, k, b, w.Stride, w.Padding);
    return y.Reshape([y.Shape[1], y.Shape[2], y.Shape[3]]);
}
// ANSWER pool
static Tensor<double> PoolBackward(Tensor<double> g, Tensor<double> x, Window w)
{
    var image = new Var<Tensor<double>>(x);
    var y = image.Reshape([1, x.Shape[0], x.Shape[1], x.Shape[2]]).MaxPool(w);
    y.Reshape(g.Shape).Backward(g);
    return image.Gradient;
}
