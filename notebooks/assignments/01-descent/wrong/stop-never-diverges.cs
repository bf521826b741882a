// WRONG never looks whether the numbers overflow
// EXPECT minimize-check 4
// ANSWER minimize
(double W, int Steps, string Reason) Minimize(Func<double, double> value,
    Func<double, double> slope, double start, double rate,
    double slopeTolerance, double valueTolerance, int cap)
{
    double w = start, last = double.NaN;
    for (int k = 0; k < cap; k++)
    {
        if (Math.Abs(slope(w)) <= slopeTolerance) return (w, k, "slope");
        if (Math.Abs(value(w) - last) <= valueTolerance) return (w, k, "value");
        last = value(w);
        w -= rate * slope(w);
    }
    return (w, cap, "cap");
}
