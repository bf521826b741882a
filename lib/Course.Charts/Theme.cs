namespace Course.Charts;

/// <summary>Everything about looks that the SVG and plotly share, in one place.</summary>
internal static class Theme
{
    public const string Font = "Helvetica Neue, Helvetica, Arial, Noto Sans, sans-serif";
    public const string Ink = "#1F2933";
    public const string Muted = "#52606D";
    public const string Grid = "#E4E7EB";
    public const string Frame = "#9AA5B1";
    public const string Paper = "#FFFFFF";

    public const double TitleSize = 17;
    public const double PanelTitleSize = 14.5;
    public const double AxisTitleSize = 14;
    public const double TickSize = 13;
    public const double LegendSize = 13;
    public const double NoteSize = 12.5;

    public const double LineWidth = 2.2;
    public const double DashedWidth = 1.6;
    public const string Dash = "6 4";
}
