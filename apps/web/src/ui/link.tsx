import { Button, type ButtonProps } from '@navikt/ds-react/Button'
import { Link, type LinkProps } from '@navikt/ds-react/Link'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, RefAttributes } from 'react'

/** A link to a page of ours, looking as links do. */
export const TextLink = createLink((props: LinkProps & RefAttributes<HTMLAnchorElement>) => (
  <Link {...props} />
))

type LinkButtonProps = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>

// The component would call itself a button; who hears it is told that it leads to a page.
const linkProps = { as: 'a', role: undefined } as const

/** What a link looks like that looks like a button; `createLink` makes it lead somewhere. */
export const ButtonAsLink = (props: LinkButtonProps) => <Button {...linkProps} {...props} />

/** A link to a page of ours that looks like a button, for the acts that open a page. */
export const LinkButton = createLink(ButtonAsLink)
