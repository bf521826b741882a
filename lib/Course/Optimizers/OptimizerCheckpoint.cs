namespace Course;

/// <summary>All that an optimizer remembers at one moment, made by <see cref="Optimizer{T}.Save"/>.</summary>
/// <remarks>The numbers are kept as double, in which float and Half lose nothing.</remarks>
/// <param name="Optimizer">Which kind it is, such as "Adam".</param>
/// <param name="Steps">How many steps were taken.</param>
/// <param name="LearningRate">η.</param>
/// <param name="Parameters">What it remembers about each parameter, in the optimizer's order.</param>
public sealed record OptimizerCheckpoint(string Optimizer, int Steps, double LearningRate, IReadOnlyList<SavedState> Parameters)
{
    /// <summary>Writes it as JSON, every number with all its digits.</summary>
    public void Write(Stream stream) => OptimizerCheckpointJson.Write(this, stream);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static OptimizerCheckpoint Read(Stream stream) => OptimizerCheckpointJson.Read(stream);
}

/// <summary>What an optimizer remembers about one parameter.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Shape">The parameter's shape.</param>
/// <param name="Arrays">The arrays by name; some have shapes of their own.</param>
public sealed record SavedState(string Parameter, Shape Shape, IReadOnlyDictionary<string, Tensor<double>> Arrays);
