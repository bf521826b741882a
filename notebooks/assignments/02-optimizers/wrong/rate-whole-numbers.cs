// WRONG divides whole numbers, which rounds down to 0
// EXPECT rate-at-check 0
// ANSWER rate-at
double RateAt(int step, int warmUp, int total, double peak, double floor)
{
    if (step < warmUp) return step / warmUp * peak;
    if (step >= total) return floor;
    return floor + (peak - floor) / 2
        * (1 + Math.Cos((step - warmUp) / (total - warmUp) * Math.PI));
}
