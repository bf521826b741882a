// WRONG counts the cosine from step 0 instead of the end of the warm-up
// EXPECT rate-at-check 2
// ANSWER rate-at
double RateAt(int step, int warmUp, int total, double peak, double floor)
{
    if (step < warmUp) return peak * step / warmUp;
    if (step >= total) return floor;
    return floor + (peak - floor) * (1 + Math.Cos(Math.PI * step / total)) / 2;
}
