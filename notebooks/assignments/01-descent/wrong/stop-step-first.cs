// WRONG takes a step before it asks whether to stop
// EXPECT minimize-check 4
// ANSWER minimize
(double W, int Steps, string Reason) Minimize(Func<double, double> value,
    Func<double, double> slope, double start, double rate,
    double slopeTolerance, double valueTolerance, int cap)
{
    double w = start;
    for (int k = 1; ; k++)
    {
        double next = w - rate * slope(w);
        if (!double.IsFinite(value(next))) return (w, k - 1, "diverged");
        double change = Math.Abs(value(next) - value(w));
        w = next;
        if (Math.Abs(slope(w)) <= slopeTolerance) return (w, k, "slope");
        if (change <= valueTolerance) return (w, k, "value");
        if (k == cap) return (w, k, "cap");
    }
}
