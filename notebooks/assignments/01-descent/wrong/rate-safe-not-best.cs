// WRONG takes the safe rate 1/λmax for the best one
// EXPECT best-rate-check 1
// ANSWER best-rate
(double Rate, double Factor, double Condition) BestRate(double[] curvatures)
{
    double kappa = curvatures.Max() / curvatures.Min();
    return (1 / curvatures.Max(), 1 - 1 / kappa, kappa);
}
