using System.Runtime.CompilerServices;

namespace Course.Charts.Tests;

/// <summary>Compares a text with a file kept under Snapshots; set ACCEPT_SNAPSHOTS=1 to keep the new one after having looked at it.</summary>
internal static class Snapshot
{
    public static void Matches(string actual, string fileName, [CallerFilePath] string caller = "")
    {
        // one element a line, so that a difference is a few lines and not one of ten thousand characters
        actual = actual.Replace("><", ">\n<") + "\n";
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", fileName);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"There is no snapshot {fileName}. Look at the new picture; to keep it, run the test with ACCEPT_SNAPSHOTS=1.");
        var (expected, now) = (File.ReadAllText(path).Split('\n'), actual.Split('\n'));
        var line = expected.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        if (line < Math.Max(expected.Length, now.Length))
            Assert.Fail($"{fileName} differs from its snapshot at line {line + 1}:\n  was {expected.ElementAtOrDefault(line)}\n  is  {now.ElementAtOrDefault(line)}\nIf the new picture is right, run the test with ACCEPT_SNAPSHOTS=1.");
    }
}
