// WRONG gives fractions of steps
// EXPECT steps-needed-check 1
// ANSWER steps-needed
double StepsNeeded(double curvature, double rate, double error, double goal)
{
    double factor = Math.Abs(1 - rate * curvature);
    if (Math.Abs(error) <= goal) return 0;
    if (factor >= 1) return double.PositiveInfinity;
    return factor < 1e-12 ? 1 : Math.Log(goal / Math.Abs(error)) / Math.Log(factor);
}
