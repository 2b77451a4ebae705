namespace Social.Auth;

/// <summary>A credential could not be derived because its parent is not to be had, which says nothing about the credential itself.</summary>
internal sealed class ParentUnavailableException(SocialException cause) : Exception(cause.Message, cause)
{
    public SocialException Cause { get; } = cause;
}
