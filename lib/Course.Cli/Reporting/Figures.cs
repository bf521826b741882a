using System.Globalization;

namespace Course.Cli;

/// <summary>Numbers as people read them.</summary>
public static class Figures
{
    /// <summary>A time in seconds, or minutes and seconds.</summary>
    public static string Time(TimeSpan time) => time.TotalSeconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s");

    /// <summary>An amount of memory in MB; nothing where it is not known.</summary>
    public static string Memory(long bytes) => bytes <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");

    /// <summary>A number of things, in the singular for one.</summary>
    public static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
