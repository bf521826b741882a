namespace Course;

/// <summary>
/// All operations as methods of arrays: <c>x.MatMul(w).Tanh().Sum()</c> works for numbers, variables, duals and formulas alike.
/// Each is declared in its own file, beside its rule.
/// </summary>
public static partial class Operations;
