// WRONG believes that the curvatures come in order
// EXPECT best-rate-check 3
// ANSWER best-rate
(double Rate, double Factor, double Condition) BestRate(double[] curvatures)
{
    double low = curvatures[0], high = curvatures[^1];
    return (2 / (low + high), (high - low) / (high + low), high / low);
}
