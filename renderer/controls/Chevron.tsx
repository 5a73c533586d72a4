import { ChevronDown, ChevronRight, type LucideProps } from 'lucide-react';

/** Shows whether what it stands beside is open. */
export function Chevron({ open, ...rest }: LucideProps & { readonly open: boolean }) {
  const Icon = open ? ChevronDown : ChevronRight;
  return <Icon aria-hidden {...rest} />;
}
