// WRONG takes logarithms of negative numbers where the walk swings
// EXPECT steps-needed-check 2
// ANSWER steps-needed
double StepsNeeded(double curvature, double rate, double error, double goal)
{
    double factor = 1 - rate * curvature;
    if (Math.Abs(error) <= goal) return 0;
    if (factor == 0) return 1;
    if (Math.Abs(factor) >= 1) return double.PositiveInfinity;
    return Math.Ceiling(Math.Log(goal / error) / Math.Log(factor));
}
