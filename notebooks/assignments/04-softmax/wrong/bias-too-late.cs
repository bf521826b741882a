// WRONG moves b by the gradient at the new W
// EXPECT train-check 1
// ANSWER train
static (Tensor<double> W, Tensor<double> b) Train(
    Tensor<double> X, Tensor<double> y, double rate, int steps)
{
    var W = Tensor.Zeros([X.Shape[1], y.Shape[1]]);
    var b = Tensor.Zeros([1, y.Shape[1]]);
    for (int k = 0; k < steps; k++)
    {
        W -= rate * X.Transpose().MatMul(SoftmaxCrossEntropy.Gradient(X.MatMul(W) + b, y));
        b -= rate * SoftmaxCrossEntropy.Gradient(X.MatMul(W) + b, y).Sum(0, keepAxis: true);
    }
    return (W, b);
}
