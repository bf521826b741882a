// WRONG writes down the formula and none of its blind spots
// EXPECT steps-needed-check 2
// ANSWER steps-needed
double StepsNeeded(double curvature, double rate, double error, double goal) =>
    Math.Ceiling(Math.Log(goal / Math.Abs(error))
        / Math.Log(Math.Abs(1 - rate * curvature)));
