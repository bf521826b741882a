using System.Text;

namespace Course.Notebooks.Host;

/// <summary>
/// Shows what reaches descriptor 1 without passing <see cref="System.Console"/>: native libraries, child
/// processes, <c>Console.OpenStandardOutput()</c>.
/// </summary>
internal sealed class RawOutputReader
{
    private const int LongestWait = 200;
    private readonly string _mark = $"\u0001end of cell {Guid.NewGuid():N}\n";
    private readonly ManualResetEventSlim _seen = new();

    public RawOutputReader(Stream pipe)
    {
        var scanner = new MarkScanner(_mark, text => CellOutput.Current.Text.Append("stdout", text), _seen.Set);
        new Thread(() => scanner.ReadAll(pipe)) { IsBackground = true, Name = "raw output" }.Start();
    }

    /// <summary>Waits until all that was written before this call has been shown.</summary>
    public void Drain()
    {
        _seen.Reset();
        if (Write(Console.OpenStandardOutput(), _mark))
            _seen.Wait(LongestWait);
    }

    /// <summary>Writes a mark; answers false when the cell has closed the descriptor.</summary>
    public static bool Write(Stream output, string mark)
    {
        try
        {
            using (output)
                output.Write(Encoding.UTF8.GetBytes(mark));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
