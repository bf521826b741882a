using Course.Notebooks;

namespace Course.Assignments;

/// <summary>What a student is told of a probe that earned nothing. Nothing in it depends on an input or an expected value.</summary>
internal static class ProbeMessage
{
    public const string TimeUsedUp = "Not run: the submission had used up its time before.";
    public const string Unreadable = "Your code disturbed the answer, so its value could not be read.";
    private const string Signature = "The exercise calls your code in a way that does not compile. Are names, parameters and types as in the stub?";

    public static string Of(Difference difference, ProbeValue got) => difference switch
    {
        Difference.Kind => "The value is of another kind than asked for.",
        Difference.Shape => "The shape or length of the value is not the right one.",
        Difference.NotFinite => "NaN or an infinity stands where a number belongs, or the other way round.",
        Difference.Value => "The value is not the right one.",
        Difference.NoException => "This input should be refused with an exception, but was not.",
        Difference.Exception when got is ProbeValue.Exception { Type: "System.NotImplementedException" } => "Not answered: NotImplementedException.",
        Difference.Exception when got is ProbeValue.Exception { Type.Length: > 0 } thrown => $"Your code threw {thrown.Type}, which is not what is asked for here.",
        Difference.Exception => "Your code threw an exception of a type of its own, which is not what is asked for here.",
        _ => "",
    };

    public static string Of(CellResult result, double seconds) => result.Status switch
    {
        CellStatus.CompilationError => Signature,
        CellStatus.TimedOut => FormattableString.Invariant($"Your code ran longer than its limit of {seconds:0.##} s."),
        CellStatus.OutOfMemory => "Your code needed more memory than it may have.",
        CellStatus.OutputFlood => "Your code wrote far too much output.",
        CellStatus.Died when result.Message?.StartsWith("Stack overflow", StringComparison.Ordinal) == true => "Stack overflow: your code calls itself without end.",
        CellStatus.Died when result.Message?.Contains("exit code", StringComparison.Ordinal) == true => "Your code ended the process instead of returning a value.",
        CellStatus.Died => "The process ended while your code ran.",
        _ => "Your code failed.",
    };
}
