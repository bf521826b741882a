using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Course.Assignments;

/// <summary>The checksum by which nbgrader (schema 3) sees that a cell was changed: MD5 of what Python would print of it.</summary>
internal static class NbgraderChecksum
{
    public static string Of(GradeCell grade, string cellType)
    {
        var text = new StringBuilder(grade.Cell.Source).Append(cellType)
            .Append(Python(grade.IsGrade)).Append(Python(grade.IsSolution)).Append(Python(grade.IsLocked))
            .Append(grade.GradeId);
        if (grade.IsGrade) text.Append(Python((double)(grade.Points ?? 0)));
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Python(bool value) => value ? "True" : "False";

    private static string Python(double value) =>
        value == Math.Floor(value) ? value.ToString("0.0", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture);
}
