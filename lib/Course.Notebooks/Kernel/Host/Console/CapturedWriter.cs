using System.Globalization;
using System.Text;

namespace Course.Notebooks.Host;

/// <summary>The writer behind <see cref="System.Console.Out"/> and <see cref="System.Console.Error"/> while a cell runs.</summary>
internal sealed class CapturedWriter(ConsoleCapture capture, string name) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;

    public override string NewLine => "\n";

    public override void Write(char value) => capture.Append(name, [value]);

    public override void Write(string? value) => capture.Append(name, value);

    public override void Write(ReadOnlySpan<char> buffer) => capture.Append(name, buffer);

    public override void Write(char[] buffer, int index, int count) => capture.Append(name, buffer.AsSpan(index, count));

    public override void WriteLine() => capture.Append(name, "\n");

    public override void WriteLine(string? value)
    {
        capture.Append(name, value);
        capture.Append(name, "\n");
    }

    public override void Flush() => capture.Flush();
}
