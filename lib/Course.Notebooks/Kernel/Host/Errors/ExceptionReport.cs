using System.Diagnostics;

namespace Course.Notebooks.Host;

/// <summary>
/// A runtime exception as a student should meet it: what happened, where in the cell, then through which library
/// functions. What the kernel itself contributes to the stack is left out.
/// </summary>
internal static class ExceptionReport
{
    private const int MostFrames = 20;

    public static CellError Of(Exception exception) =>
        new(NameOf(exception), exception.Message, [.. Lines(exception, "")]);

    private static IEnumerable<string> Lines(Exception exception, string prefix)
    {
        foreach (string line in $"{prefix}{NameOf(exception)}: {exception.Message}".Split('\n'))
            yield return line.TrimEnd('\r');
        foreach (string line in Frames(exception))
            yield return line;
        var causes = exception is AggregateException several ? several.InnerExceptions : exception.InnerException is { } one ? [one] : (IEnumerable<Exception>)[];
        foreach (string line in causes.SelectMany(cause => Lines(cause, "caused by ")))
            yield return line;
    }

    private static IEnumerable<string> Frames(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames();
        var inCells = frames.Where(frame => CellLabel.IsUserCode(frame.GetFileName()));
        var inLibraries = frames.Where(frame => !CellLabel.IsUserCode(frame.GetFileName()) && !FrameName.IsMachinery(frame));
        return inCells.Select(InCell).Concat(Shorten(inLibraries.Select(InLibrary)));
    }

    private static IEnumerable<string> Shorten(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count <= MostFrames ? all : all.Take(MostFrames).Append($"   … {all.Count - MostFrames} more");
    }

    private static string InCell(StackFrame frame) =>
        $"   at {CellLabel.ForReader(frame.GetFileName()!)}, line {frame.GetFileLineNumber()}: {FrameName.Of(frame)}";

    private static string InLibrary(StackFrame frame)
    {
        string place = frame.GetFileName() is { } file ? $" in {Path.GetFileName(file)}, line {frame.GetFileLineNumber()}" : "";
        return $"   through {FrameName.Of(frame)}{place}";
    }

    private static string NameOf(Exception exception) => exception.GetType().FullName ?? exception.GetType().Name;
}
