// WRONG one sum for the whole batch instead of one per row; divides by B nowhere
// EXPECT vjp-check 2
// EXPECT loss-check 1
// ANSWER vjp
static Tensor<double> SoftmaxBackward(Tensor<double> g, Tensor<double> p) =>
    g * p - p * (g * p).Sum();
// ANSWER loss
static double Loss(Tensor<double> z, Tensor<double> y) =>
    -(y * LogSoftmax.Of(z)).Sum().Scalar;
// ANSWER loss-gradient
static Tensor<double> LossGradient(Tensor<double> z, Tensor<double> y) => Softmax.Of(z) - y;
