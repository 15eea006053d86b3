namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>Which date of a cell is meant.</summary>
internal enum DatePick
{
    Whole,
    First,
    Earliest,
    Latest,
}
