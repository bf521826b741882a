// WRONG takes every function for the bowl through two of its slopes, and uses its formula
// EXPECT positions-check 1
// ANSWER positions
double[] Positions(Func<double, double> slope, double start, double rate, int steps)
{
    double curvature = slope(1) - slope(0), bottom = -slope(0) / curvature;
    return [.. Enumerable.Range(0, steps + 1)
        .Select(k => bottom + Math.Pow(1 - rate * curvature, k) * (start - bottom))];
}
