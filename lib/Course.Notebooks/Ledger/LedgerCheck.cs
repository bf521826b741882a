namespace Course.Notebooks;

/// <summary>One comparison made for a row.</summary>
/// <param name="Kind">How: autodiff, differences, pytorch, exact or law.</param>
/// <param name="What">What was compared.</param>
/// <param name="Error">The largest error; NaN where none was measured, as in a check that stopped its notebook.</param>
/// <param name="Tolerance">The largest error allowed; NaN where none is known.</param>
/// <param name="Passed">Whether the claim held.</param>
public sealed record LedgerCheck(string Kind, string What, double Error, double Tolerance, bool Passed);
