// WRONG forgets the two rates that sit exactly on an edge
// EXPECT regime-check 1
// ANSWER regime
string Regime(double curvature, double rate) => (rate * curvature) switch
{
    < 1 => "creeps",
    < 2 => "swings",
    _ => "diverges",
};
