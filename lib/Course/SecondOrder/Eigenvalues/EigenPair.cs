namespace Course;

/// <summary>An eigenvalue with its direction, A v = λ v.</summary>
/// <param name="Value">λ.</param>
/// <param name="Vector">v, of length 1.</param>
/// <param name="Residual">‖A v − λ v‖: some eigenvalue of a symmetric A is no farther from λ than this.</param>
/// <param name="Products">How many products with A it took.</param>
public sealed record EigenPair(double Value, Tensor<double> Vector, double Residual, int Products);
