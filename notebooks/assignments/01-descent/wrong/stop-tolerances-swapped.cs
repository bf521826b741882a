// WRONG measures the slope with the tolerance of the value, and the other way round
// EXPECT minimize-check 3
// ANSWER minimize
(double W, int Steps, string Reason) Minimize(Func<double, double> value,
    Func<double, double> slope, double start, double rate,
    double slopeTolerance, double valueTolerance, int cap)
{
    double w = start, before = double.NaN;
    for (int k = 0; ; k++)
    {
        if (Math.Abs(slope(w)) <= valueTolerance) return (w, k, "slope");
        if (k > 0 && Math.Abs(value(w) - before) <= slopeTolerance) return (w, k, "value");
        if (k == cap) return (w, k, "cap");
        double next = w - rate * slope(w);
        if (!double.IsFinite(value(next))) return (w, k, "diverged");
        (before, w) = (value(w), next);
    }
}
