namespace Social.Tests.Publishing;

internal enum DiskFault
{
    None,
    Full,
    FlushFails,
    Dead,
}
