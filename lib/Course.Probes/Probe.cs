using System.Reflection;

namespace Course.Probes;

/// <summary>Evaluates a probe: an expression on drawn inputs, whose value leaves the process as data.</summary>
public static class Probe
{
    /// <summary>The value of <paramref name="expression"/>, or the exception it ended with, as JSON (<see cref="ValueWriter"/>).</summary>
    public static string Run(int seed, Func<Draw, object?> expression)
    {
        try
        {
            return ValueWriter.Write(expression(new Draw(seed)));
        }
        catch (Exception e)
        {
            return ValueWriter.WriteException(CauseOf(e).GetType());
        }
    }

    private static Exception CauseOf(Exception e) =>
        e is AggregateException or TargetInvocationException or TypeInitializationException && e.InnerException is { } inner ? CauseOf(inner) : e;
}
