namespace Course.Notebooks;

/// <summary>One comparison made for a row.</summary>
/// <param name="Kind">How: autodiff, differences, pytorch, exact or law.</param>
/// <param name="What">What was compared.</param>
/// <param name="Error">What was measured, mostly the largest error; NaN where none was measured, as in a check that stopped its notebook.</param>
/// <param name="Tolerance">What it is held against, mostly the largest error allowed; NaN where none is known.</param>
/// <param name="Passed">Whether the claim held.</param>
/// <param name="Relation">"≤", or "≥" where a counter-example must differ by at least so much.</param>
public sealed record LedgerCheck(string Kind, string What, double Error, double Tolerance, bool Passed, string Relation = "≤");
