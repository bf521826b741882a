// WRONG trains W and forgets b; forgets that z/T has the slope −z/T²
// EXPECT train-check 1
// EXPECT temperature-check 3
// ANSWER train
static (Tensor<double> W, Tensor<double> b) Train(
    Tensor<double> X, Tensor<double> y, double rate, int steps)
{
    var W = Tensor.Zeros([X.Shape[1], y.Shape[1]]);
    var b = Tensor.Zeros([1, y.Shape[1]]);
    for (int k = 0; k < steps; k++)
    {
        var G = SoftmaxCrossEntropy.Gradient(X.MatMul(W) + b, y);
        W = W - rate * X.Transpose().MatMul(G);
    }
    return (W, b);
}
// ANSWER slope
static double SlopeByTemperature(Tensor<double> z, Tensor<double> y, double T) =>
    -((Softmax.Of(z / T) - y) * z).Sum().Scalar / z.Shape[0];
