// WRONG walks uphill: adds the slope instead of subtracting it
// EXPECT positions-check 0
// ANSWER positions
double[] Positions(Func<double, double> slope, double start, double rate, int steps)
{
    var path = new double[steps + 1];
    path[0] = start;
    for (int k = 1; k <= steps; k++) path[k] = path[k - 1] + rate * slope(path[k - 1]);
    return path;
}
