// WRONG lets the cosine go on after its end, where it rises again
// EXPECT rate-at-check 2
// ANSWER rate-at
double RateAt(int step, int warmUp, int total, double peak, double floor)
{
    if (step < warmUp) return peak * step / warmUp;
    double angle = Math.PI * (step - warmUp) / (total - warmUp);
    return floor + (peak - floor) * (1 + Math.Cos(angle)) / 2;
}
