// WRONG exponentials of the scores as they are: overflow and underflow
// EXPECT probabilities-check 1
// EXPECT lse-check 2
// ANSWER probabilities
static Tensor<double> Probabilities(Tensor<double> z) =>
    z.Exp() / z.Exp().Sum(-1, keepAxis: true);
// ANSWER lse
static Tensor<double> LogSumExp(Tensor<double> z) => z.Exp().Sum(-1, keepAxis: true).Log();
// ANSWER lse-backward
static Tensor<double> LogSumExpBackward(
    Tensor<double> g, Tensor<double> z, Tensor<double> l) =>
    g * z.Exp() / z.Exp().Sum(-1, keepAxis: true);
