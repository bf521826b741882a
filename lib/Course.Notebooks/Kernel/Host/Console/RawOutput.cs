using System.Text;

namespace Course.Notebooks.Host;

/// <summary>
/// Shows what reaches descriptor 1 without passing <see cref="System.Console"/>: native libraries, child
/// processes, <c>Console.OpenStandardOutput()</c>. What reaches descriptor 2 is shown by the parent.
/// </summary>
internal sealed class RawOutput
{
    private const int LongestWait = 200;
    private readonly HostStreams _streams;
    private readonly string _mark = $"\u0001end of cell {Guid.NewGuid():N}\n";
    private readonly ManualResetEventSlim _seen = new();

    public RawOutput(HostStreams streams)
    {
        _streams = streams;
        if (streams.RawOutput is not { Reader: var reader })
            return;
        var scanner = new MarkScanner(_mark, text => CellOutput.Current.Text.Append("stdout", text), _seen.Set);
        new Thread(() => scanner.ReadAll(reader)) { IsBackground = true, Name = "raw output" }.Start();
    }

    /// <summary>Prepares the descriptors for a cell, whatever the one before has done to them.</summary>
    public void Begin() => _streams.Restore();

    /// <summary>Waits until all that the cell wrote has been shown, and tells the parent that no more error text comes.</summary>
    public void End(string? errorMark)
    {
        if (_streams.RawOutput is { Writer: var writer })
        {
            _seen.Reset();
            Write(writer, _mark);
            _seen.Wait(LongestWait);
        }
        if (errorMark is not null)
            Write(_streams.RawError, errorMark);
    }

    private static void Write(Stream stream, string mark)
    {
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(mark));
            stream.Flush();
        }
        catch (IOException)
        {
            // the cell has found and closed the descriptor: what is left of its text may come late
        }
    }
}
