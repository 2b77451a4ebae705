using System.Text.Json;

namespace Social.YouTube;

/// <summary>A report: columns, and rows of texts and numbers. Days without data have no row, and the last days come late.</summary>
public sealed class AnalyticsTable
{
    private readonly List<List<JsonElement>> _rows;

    internal AnalyticsTable(IReadOnlyList<AnalyticsColumn> columns, List<List<JsonElement>> rows)
    {
        Columns = columns;
        _rows = rows;
    }

    /// <summary>Gets the columns: dimensions first, in the order asked for.</summary>
    public IReadOnlyList<AnalyticsColumn> Columns { get; }

    /// <summary>Gets how many rows there are.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Returns a cell as text, or null when there is nothing.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column's name.</param>
    public string? Text(int row, string column) => Cell(row, column) is not { } cell ? null : cell.ValueKind == JsonValueKind.String ? cell.GetString() : cell.ValueKind == JsonValueKind.Null ? null : cell.GetRawText();

    /// <summary>Returns a cell as a number, or null when it is none.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column's name.</param>
    public double? Number(int row, string column) => Cell(row, column) is { ValueKind: JsonValueKind.Number } cell && cell.TryGetDouble(out double number) ? number : null;

    private JsonElement? Cell(int row, string column)
    {
        List<JsonElement> cells = _rows[row];
        for (int i = 0; i < Columns.Count && i < cells.Count; i++)
        {
            if (Columns[i].Name.Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return cells[i];
            }
        }

        return null;
    }
}
