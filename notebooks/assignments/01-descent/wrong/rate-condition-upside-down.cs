// WRONG divides the smallest curvature by the largest
// EXPECT best-rate-check 2
// ANSWER best-rate
(double Rate, double Factor, double Condition) BestRate(double[] curvatures)
{
    double low = curvatures.Min(), high = curvatures.Max();
    return (2 / (low + high), (high - low) / (high + low), low / high);
}
