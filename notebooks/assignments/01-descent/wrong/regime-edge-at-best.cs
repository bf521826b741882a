// WRONG takes the best rate 1/a for the edge
// EXPECT regime-check 0
// ANSWER regime
string Regime(double curvature, double rate)
{
    double product = rate * curvature;
    return product < 0.5 ? "creeps" : product == 0.5 ? "jumps"
        : product < 1 ? "swings" : product == 1 ? "bounces" : "diverges";
}
