// WRONG takes the largest score of the whole batch off, not each row's own
// EXPECT probabilities-check 2
// EXPECT lse-check 3
// ANSWER probabilities
static Tensor<double> Probabilities(Tensor<double> z)
{
    double largest = z.ToArray().Max();
    var e = (z - largest).Exp();
    return e / e.Sum(-1, keepAxis: true);
}
// ANSWER lse
static Tensor<double> LogSumExp(Tensor<double> z)
{
    double largest = z.ToArray().Max();
    return largest + (z - largest).Exp().Sum(-1, keepAxis: true).Log();
}
