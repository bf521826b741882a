namespace Course.Assignments;

/// <summary>How the value of a probe is compared.</summary>
public enum ProbeMode
{
    /// <summary>With a tolerance.</summary>
    Value,

    /// <summary>Without any.</summary>
    Exact,

    /// <summary>The expression must throw the same type of exception as the model.</summary>
    Throws,
}

/// <summary>One hidden probe: an expression whose value is asked of the student's code and of the model.</summary>
/// <param name="Number">Its number in its question, from 1.</param>
/// <param name="Points">What the right value earns.</param>
/// <param name="Title">What the student is told was asked.</param>
/// <param name="Mode">How values are compared.</param>
/// <param name="Relative">Its own relative tolerance, or null for the assignment's.</param>
/// <param name="Given">Statements that run before it.</param>
/// <param name="Expression">The expression.</param>
public sealed record ProbeQuestion(int Number, decimal Points, string Title, ProbeMode Mode, double? Relative, IReadOnlyList<string> Given, string Expression)
{
    /// <summary>The cell that evaluates the probe on the inputs of a seed.</summary>
    public string Code(int seed) =>
        $"global::Course.Probes.Probe.Run({seed}, draw => {{\n{string.Join('\n', Given)}\nreturn (object)(\n{Expression}\n);\n}})";
}
