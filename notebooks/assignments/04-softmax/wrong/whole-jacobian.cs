// WRONG writes each row's Jacobian down; takes the log of a 0; p − y for any total
// EXPECT vjp-check 3
// EXPECT loss-check 3
// ANSWER vjp
static Tensor<double> SoftmaxBackward(Tensor<double> g, Tensor<double> p)
{
    int rows = p.Shape[0], classes = p.Shape[1];
    var result = Tensor.Zeros([rows, classes]);
    for (int r = 0; r < rows; r++)
    {
        var J = Tensor.Zeros([classes, classes]);
        for (int i = 0; i < classes; i++)
            for (int a = 0; a < classes; a++)
                J[i, a] = p[r, i] * ((i == a ? 1 : 0) - p[r, a]);
        for (int i = 0; i < classes; i++)
            for (int a = 0; a < classes; a++) result[r, a] += g[r, i] * J[i, a];
    }
    return result;
}
// ANSWER loss
static double Loss(Tensor<double> z, Tensor<double> y) =>
    -(y * Softmax.Of(z).Log()).Sum().Scalar / z.Shape[0];
// ANSWER loss-gradient
static Tensor<double> LossGradient(Tensor<double> z, Tensor<double> y) =>
    (Softmax.Of(z) - y) / z.Shape[0];
